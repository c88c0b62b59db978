import { dirname } from 'node:path';

interface Module {
  readonly source: string;
  readonly dependencies: readonly { readonly resolved: string }[];
}

/** re-exports and tests are no dependency between folders */
const COUNTS = /^(apps|libs|workflows)\/.*(?<!\.(spec|testing)|\/index)\.ts$/;

/** Groups of mutually dependent folders, in alphabetical order. A folder is its direct files. */
export function folderCircles(modules: readonly Module[]): readonly (readonly string[])[] {
  const needs = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules.filter((module) => COUNTS.test(module.source))) {
    const folder = dirname(source);
    const found = needs.get(folder) ?? new Set();
    needs.set(folder, found);
    for (const { resolved } of dependencies)
      if (COUNTS.test(resolved) && dirname(resolved) !== folder) found.add(dirname(resolved));
  }
  const reached = new Map([...needs.keys()].map((folder) => [folder, reachedFrom(folder, needs)]));
  const circles = [...needs.keys()].map((folder) =>
    [...(reached.get(folder) ?? [])].filter((other) => reached.get(other)?.has(folder)).sort(),
  );
  return [...new Set(circles.filter(({ length }) => length > 1).map((circle) => circle.join(' ')))]
    .sort()
    .map((circle) => circle.split(' '));
}

function reachedFrom(folder: string, needs: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const other of needs.get(next) ?? [])
      if (!reached.has(other)) {
        reached.add(other);
        waiting.push(other);
      }
  return reached;
}
