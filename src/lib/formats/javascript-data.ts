import { parse, type AnyNode, type Expression, type ObjectExpression, type Program } from 'acorn';
import { shown } from './import-findings.ts';

/** A value that the program would have to run for, by its line, counted from 1. */
export interface UnreadValue {
  readonly line: number;
  readonly path: string;
  readonly message: string;
}

export type JavaScriptData =
  | { readonly kind: 'data'; readonly value: unknown; readonly unread: readonly UnreadValue[] }
  | { readonly kind: 'fault'; readonly line: number; readonly message: string };

/** Values inside each other. */
const deepest = 64;

/**
 * The object that a JavaScript file assigns or exports, read as data and never run: literals, templates without
 * expressions, lists, objects, signs before numbers, and texts joined by `+`. The object is that of `name`, else of
 * `export default` or `module.exports`, else the largest of the file. Everything else is undefined in the value, and
 * reported by line. Objects have no prototype. Never throws.
 */
export function readJavaScriptData(source: string, name: string): JavaScriptData {
  let program: Program;
  try {
    program = parseEither(source);
  } catch (error) {
    // Nesting by the thousand overflows the parser's stack; all else that it throws has a position.
    const at: unknown = error instanceof SyntaxError ? Reflect.get(error, 'loc') : undefined;
    const line = typeof at === 'object' && at !== null ? Number(Reflect.get(at, 'line')) : 1;
    const message =
      error instanceof SyntaxError ? error.message.replace(/\s*\(\d+:\d+\)$/, '') : 'nested too deep';
    return { kind: 'fault', line, message };
  }
  const found = findObject(program, name);
  if (found === null) return { kind: 'fault', line: 1, message: `found no object named ${name}` };
  const reader = new DataReader(program);
  return { kind: 'data', value: reader.read(found, '', 0), unread: reader.unread };
}

function parseEither(source: string): Program {
  const options = { ecmaVersion: 'latest', locations: true, allowHashBang: true } as const;
  try {
    return parse(source, { ...options, sourceType: 'module' });
  } catch (error) {
    try {
      return parse(source, { ...options, sourceType: 'script' });
    } catch {
      throw error;
    }
  }
}

function findObject(program: Program, name: string): ObjectExpression | null {
  const candidates: { rank: number; node: ObjectExpression }[] = [];
  const offer = (node: Expression | null | undefined, rank: number): void => {
    if (node?.type === 'ObjectExpression') candidates.push({ rank, node });
  };
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type === 'VariableDeclaration') {
      for (const { id, init } of declaration.declarations) {
        offer(init, id.type === 'Identifier' && id.name === name ? 0 : 3);
      }
    } else if (statement.type === 'ExportDefaultDeclaration') {
      const exported = statement.declaration as Expression;
      offer(exported.type === 'AssignmentExpression' ? exported.right : exported, 1);
    } else if (
      statement.type === 'ExpressionStatement' &&
      statement.expression.type === 'AssignmentExpression'
    ) {
      const { left, right } = statement.expression;
      const target =
        left.type === 'MemberExpression' && left.property.type === 'Identifier' ? left.property.name : '';
      offer(
        right,
        (left.type === 'Identifier' && left.name === name) || target === name
          ? 0
          : target === 'exports'
            ? 1
            : 3
      );
    } else if (statement.type === 'ExpressionStatement') offer(statement.expression, 2);
  }
  const size = ({ start, end }: ObjectExpression): number => end - start;
  candidates.sort((a, b) => a.rank - b.rank || size(b.node) - size(a.node));
  return candidates[0]?.node ?? null;
}

class DataReader {
  readonly unread: UnreadValue[] = [];
  /** Constants of the file that are plain texts or numbers, so that a name for one is read. */
  readonly #constants = new Map<string, string | number>();

  constructor(program: Program) {
    for (const statement of program.body) {
      if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') continue;
      for (const { id, init } of statement.declarations) {
        if (id.type !== 'Identifier' || init?.type !== 'Literal') continue;
        if (typeof init.value === 'string' || typeof init.value === 'number')
          this.#constants.set(id.name, init.value);
      }
    }
  }

  read(node: AnyNode, path: string, depth: number): unknown {
    if (depth > deepest) return this.#report(node, path, 'is nested too deep');
    switch (node.type) {
      case 'Literal':
        return node.regex || node.bigint ? this.#report(node, path, 'is no text or number') : node.value;
      case 'TemplateLiteral':
        if (node.expressions.length > 0) return this.#report(node, path, 'is a text made by the program');
        return node.quasis[0]?.value.cooked ?? '';
      case 'ArrayExpression':
        return node.elements.map((element, index) =>
          element === null ? undefined : this.read(element, `${path}[${index}]`, depth + 1)
        );
      case 'ObjectExpression':
        return this.#object(node, path, depth);
      case 'UnaryExpression': {
        const value: unknown = this.read(node.argument, path, depth + 1);
        if (typeof value === 'number' && (node.operator === '-' || node.operator === '+')) {
          return node.operator === '-' ? -value : value;
        }
        if (node.operator === '!' && (value === 0 || value === 1)) return value === 0;
        return this.#report(node, path, 'is computed by the program');
      }
      case 'BinaryExpression':
        return this.#joined(node, path, depth);
      case 'ParenthesizedExpression':
        return this.read(node.expression, path, depth + 1);
      case 'Identifier': {
        if (node.name === 'undefined') return undefined;
        const constant = this.#constants.get(node.name);
        return (
          constant ?? this.#report(node, path, `is the name ${shown(node.name)}, which the program sets`)
        );
      }
      default:
        return this.#report(node, path, 'is computed by the program');
    }
  }

  /** Texts joined by `+`, as long as one likes: the left sides are followed in a loop. */
  #joined(node: AnyNode, path: string, depth: number): unknown {
    const parts: AnyNode[] = [];
    let left: AnyNode = node;
    while (left.type === 'BinaryExpression' && left.operator === '+') {
      parts.push(left.right);
      left = left.left;
    }
    parts.push(left);
    const values = parts.reverse().map((part) => (isText(part) ? this.read(part, path, depth + 1) : null));
    const isJoined =
      values.length > 1 && values.every((value) => typeof value === 'string' || typeof value === 'number');
    // Numbers would be added, and only a run would tell.
    if (!isJoined || values.every((value) => typeof value === 'number')) {
      return this.#report(node, path, 'is computed by the program');
    }
    return values.join('');
  }

  #object(node: ObjectExpression, path: string, depth: number): unknown {
    const object = Object.create(null) as Record<string, unknown>;
    for (const property of node.properties) {
      if (property.type === 'SpreadElement' || property.computed || property.kind !== 'init') {
        this.#report(property, path, 'is computed by the program');
        continue;
      }
      const { key } = property;
      const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : null;
      if (name === null) continue;
      object[name] = this.read(property.value, path === '' ? name : `${path}.${name}`, depth + 1);
    }
    return object;
  }

  #report(node: AnyNode, path: string, message: string): undefined {
    this.unread.push({ line: node.loc?.start.line ?? 1, path, message });
    return undefined;
  }
}

function isText(node: AnyNode): boolean {
  return ['Literal', 'TemplateLiteral', 'Identifier', 'ParenthesizedExpression'].includes(node.type);
}
