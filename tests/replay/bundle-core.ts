// plain JavaScript, as every tool of a release is: it has no types to import
// eslint-disable-next-line @typescript-eslint/no-require-imports
export const { bundleCore } = require('../../infra/release/bundle-core.js') as {
  bundleCore: (root: string) => Promise<string>;
};
