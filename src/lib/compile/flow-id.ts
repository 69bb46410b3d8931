/** The id of a flow that the author did not name: `from--to`, at most 130 characters. */
export function flowId(from: string, to: string): string {
  return `${from}--${to}`;
}
