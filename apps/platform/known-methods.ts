interface Layer {
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): boolean;
}

/** The methods that some route takes at this path, for the header `Allow`; empty where there is no such path. */
function methodsAt(server: unknown, path: string): readonly string[] {
  const { router } = server as { readonly router: { readonly stack: readonly Layer[] } };
  const methods = router.stack
    .filter((layer) => layer.route !== undefined && layer.match(path))
    .flatMap(({ route }) => Object.keys(route?.methods ?? {}))
    .map((method) => method.toUpperCase());
  return [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : [])])].sort();
}

/** Which methods a path that does not take this one takes instead; null where it takes it, or there is no such path. */
export function otherMethodsAt(server: unknown, method: string, path: string): readonly string[] | null {
  const methods = methodsAt(server, path);
  return methods.length === 0 || methods.includes(method) ? null : methods;
}
