// plain JavaScript without types
// eslint-disable-next-line @typescript-eslint/no-require-imports
export const { bundleCore } = require('../../infra/release/bundle-core.js') as {
  bundleCore: (root: string) => Promise<string>;
};
