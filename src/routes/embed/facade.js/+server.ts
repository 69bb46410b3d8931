import code from '#lib/embed/frame/facade-script.ts?classic';

export const prerender = true;

/** What runs the facade of an embed: a classic script, which a sandboxed frame loads without leave of the host. */
export const GET = () =>
  new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
