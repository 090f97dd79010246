/** What a server answers to a login, of any vendor; `undefined` for other requests. */
export function secretLogin(url: string): Response | undefined {
  const { pathname } = new URL(url);
  if (pathname.endsWith('/login')) return Response.json({ data: { access_token: 'token' } });
  return pathname.endsWith('/auth') ? Response.json({ token: 'token' }) : undefined;
}
