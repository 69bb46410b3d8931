import code from '#lib/embed/host/host-script.ts?classic';

export const prerender = true;

/** The publisher's script: it defines `<map-briefing>` and gives bare frames of embeds their height. */
export const GET = () =>
  new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
