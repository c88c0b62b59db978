/** A token of the client's own, as a program gets it. */
export async function tokenFor(client: string, issuer: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:${client}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'cylch' }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}
