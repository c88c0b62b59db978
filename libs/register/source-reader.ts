/** The text and SHA-256 of a source file, by its name; undefined where there is none. */
export type SourceReader = (file: string) => { readonly text: string; readonly sha256: string } | undefined;
