/** A module and all that it imports as the text of one classic script: src/lib/server/classic-scripts.ts. */
declare module '*?classic' {
  const code: string;
  export default code;
}
