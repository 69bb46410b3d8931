import { briefingJsonSchema } from '#lib/compile/briefing-schema.ts';

/** `/schema/briefing.v1.json`: the JSON Schema of `/<slug>/briefing.json`. */
export function publishedSchema(): string {
  return JSON.stringify(briefingJsonSchema(), null, 2);
}
