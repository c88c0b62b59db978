import path from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';

// the types are looked at once: the rules that need them ask the program that has just checked them

const root = path.resolve(import.meta.dirname, '../..');
const host = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (file) => file,
  getNewLine: () => '\n',
};

/** Everything that tsconfig.json names, parsed and bound. */
function programOf(settings) {
  const { options, fileNames, errors } = ts.getParsedCommandLineOfConfigFile(
    settings,
    { noEmit: true, incremental: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (fault) => fail([fault]) },
  );
  fail(errors);
  return ts.createProgram(fileNames, { ...options, tsBuildInfoFile: undefined });
}

function fail(faults) {
  if (faults.length === 0) return;
  console.log(ts.formatDiagnostics(faults, host));
  process.exitCode = 1;
}

async function lint(program) {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: path.join(root, 'infra/quality/eslint.config.mjs'),
    overrideConfig: {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { projectService: false, programs: [program] } },
    },
  });
  const results = await eslint.lintFiles(['.']);
  const { format } = await eslint.loadFormatter('stylish');
  const found = await format(results);
  if (found === '') return;
  console.log(found);
  process.exitCode = 1;
}

const program = programOf(path.join(root, 'tsconfig.json'));
fail(ts.getPreEmitDiagnostics(program));
await lint(program);
