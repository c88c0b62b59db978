import { readSettings } from './settings';

const GOOD = {
  DATABASE_URL: 'postgres://127.0.0.1/cylch',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  OIDC_ISSUER: 'http://127.0.0.1:4000',
  OIDC_CLIENT_ID: 'cylch-web',
  OIDC_CLIENT_SECRET: 'secret',
  WEB_URL: 'http://127.0.0.1:3000',
  SESSION_SECRET: 'x'.repeat(32),
  DIRECTORY_FILE: 'directory.yaml',
  CHECKPOINT_FOLDER: __dirname,
};

describe('settings of the pages', () => {
  it('listens on this machine only by default', () => {
    expect(readSettings(GOOD)).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      TEMPORAL_NAMESPACE: 'default',
    });
  });

  it.each([undefined, '', '/nowhere/checkpoints'])('refuses %s as the place of checkpoints', (folder) => {
    expect(() => readSettings({ ...GOOD, CHECKPOINT_FOLDER: folder })).toThrow(
      /CHECKPOINT_FOLDER: .*outside the database/,
    );
  });

  it('names everything that is missing at once', () => {
    expect(() => readSettings({ ...GOOD, OIDC_ISSUER: undefined, SESSION_SECRET: 'short' })).toThrow(
      /OIDC_ISSUER[\s\S]*SESSION_SECRET: at least 32 characters/,
    );
  });
});
