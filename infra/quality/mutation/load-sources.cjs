const { readFileSync } = require('node:fs');
const { registerHooks } = require('node:module');
const { fileURLToPath } = require('node:url');
const { transformSync } = require('@swc/core');

const compiled = new Map();

function compile(url) {
  const path = fileURLToPath(url.split('?')[0]);
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    filename: path,
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  });
  return { format: 'commonjs', source: code, shortCircuit: true };
}

/** Node finds `./name.ts` and `./name/index.ts` where a source says `./name`, and compiles each file once. */
registerHooks({
  resolve(name, context, next) {
    if (!name.startsWith('.')) return next(name, context);
    for (const ending of ['.ts', '/index.ts', '']) {
      try {
        return next(`${name}${ending}`, context);
      } catch {
        continue;
      }
    }
    return next(name, context);
  },
  load(url, context, next) {
    if (!/\.ts(\?|$)/.test(url)) return next(url, context);
    if (!compiled.has(url)) compiled.set(url, compile(url));
    return compiled.get(url);
  },
});

/** Whatever is asked for next is evaluated as if for the first time; what is installed stays. */
exports.forgetSources = (root) => {
  for (const path of Object.keys(require.cache)) {
    if (path.startsWith(`${root}/`) && !path.includes('/node_modules/')) delete require.cache[path];
  }
};
