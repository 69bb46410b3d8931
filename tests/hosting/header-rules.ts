/** A rule of a `_headers` file. */
export interface HeaderRule {
  readonly path: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The rules of a `_headers` file: a path with `:placeholders` and a `*`, and below it the headers, indented. */
export function headerRules(source: string): HeaderRule[] {
  const blocks = source.replace(/^#.*$/gm, '').split(/\n(?=\/)/);
  return blocks.flatMap((block) => {
    const [path = '', ...lines] = block.split('\n').filter((line) => line.trim() !== '');
    if (!path.startsWith('/')) return [];
    const pattern = path.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+');
    const headers = lines.map((line) => {
      const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
      return [name, value] as const;
    });
    return [{ path: new RegExp(`^${pattern}$`), headers }];
  });
}

/** The headers that a file's rules give to an address, in the order of the rules. */
export function headersFor(rules: readonly HeaderRule[], address: string): (readonly [string, string])[] {
  return rules.filter(({ path }) => path.test(address)).flatMap(({ headers }) => headers);
}
