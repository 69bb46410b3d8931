export const prerender = true;
export const trailingSlash = 'always';
// Pages come whole and are not hydrated: what brings them to life is named by hooks.server.ts.
export const csr = false;
