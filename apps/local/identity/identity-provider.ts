import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { CurrentDirectory } from '#application/directory';
import { type WebClient, providerConfiguration } from './provider-configuration';
import { signInPage } from './sign-in-page';
import { signingKeys } from './signing-keys';

export interface IdentityProviderOptions {
  readonly directory: CurrentDirectory;
  readonly web: WebClient;
  readonly host?: string;
  /** 0 or absent: a free port */
  readonly port?: number;
  /** where signing keys are kept between runs */
  readonly keyFile?: string;
}

export interface RunningIdentityProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

/** A real, certified OpenID Connect provider with the directory's people and no passwords. For the local stack and tests only. */
export async function startIdentityProvider(
  options: IdentityProviderOptions,
): Promise<RunningIdentityProvider> {
  const host = options.host ?? '127.0.0.1';
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const issuer = `http://${host}:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(
    issuer,
    providerConfiguration(options.directory, options.web, signingKeys(options.keyFile)),
  );
  addSignIn(provider, options.directory);
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function addSignIn(provider: Provider, directory: CurrentDirectory): void {
  provider.use(async (ctx, next) => {
    const uid = /^\/sign-in\/([\w-]+)$/.exec(ctx.path)?.[1];
    if (uid === undefined) {
      await next();
      return;
    }
    if (ctx.method === 'POST') {
      const subject = new URLSearchParams(await bodyOf(ctx.req)).get('subject') ?? '';
      const known = directory.current.people.some((person) => person.subject === subject);
      const result = known
        ? { login: { accountId: subject } }
        : { error: 'access_denied', error_description: 'no such person' };
      ctx.redirect(
        await provider.interactionResult(ctx.req, ctx.res, result, { mergeWithLastSubmission: false }),
      );
      ctx.status = 303;
      return;
    }
    ctx.type = 'html';
    ctx.body = signInPage(ctx.path, directory.current.people);
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > 10_000) throw new Error('body too large');
  }
  return body;
}
