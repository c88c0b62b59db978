import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { newMasterKeyText } from '#record/sealed-fields';
import { newSigner } from '#transparency/tlog';

export interface LocalSecrets {
  readonly sessionSecret: string;
  readonly oidcClientSecret: string;
}

/** Made at the first start and kept, so that a restart signs nobody out. */
export function localSecrets(file: string): LocalSecrets {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as LocalSecrets;
  const secrets = {
    sessionSecret: randomBytes(32).toString('hex'),
    oidcClientSecret: randomBytes(32).toString('hex'),
  };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

/** Made at the first start and kept: without it nothing that was sealed opens again. @returns the file */
export function sealedFieldsKeyFile(file: string): string {
  if (!existsSync(file)) writeFileSync(file, newMasterKeyText(), { mode: 0o600 });
  return file;
}

const LOCAL_LOG = 'cylch.local/ledger';

/** Made at the first start and kept: with another the published log could not go on. @returns the file */
export function sealerKeyFile(file: string): string {
  if (!existsSync(file)) writeFileSync(file, `${newSigner(LOCAL_LOG).secret}\n`, { mode: 0o600 });
  return file;
}
