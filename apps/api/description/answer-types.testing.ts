import { basename, join, resolve } from 'node:path';
import ts from 'typescript';
import { compactJson } from './compact-json.testing';
import type { Answers, Schema } from './answers';

const ROOT = resolve(__dirname, '../../..');

/** Reads what the handlers of the API return from their types, as JSON Schema: JSON as it is sent. */
class AnswerTypes {
  private readonly named = new Map<ts.Type, string>();
  private readonly taken = new Map<string, ts.Type>();
  private readonly open = new Set<ts.Type>();
  private readonly within: string[] = [];
  readonly components: Record<string, Schema> = {};

  /** what our sources call a type that does not know its own name, such as what a schema gives */
  private readonly aliases = new Map<ts.Type, ts.TypeAliasDeclaration>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly ours: (file: ts.SourceFile) => boolean,
    files: readonly ts.SourceFile[],
  ) {
    for (const file of files.filter(ours)) file.forEachChild((node) => this.noteAlias(node));
  }

  private noteAlias(node: ts.Node): void {
    if (!ts.isTypeAliasDeclaration(node) || node.typeParameters !== undefined) return;
    const type = this.checker.getTypeAtLocation(node.name);
    const isStructured = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Union)) !== 0;
    if (isStructured && !this.aliases.has(type)) this.aliases.set(type, node);
  }

  of(given: ts.Type): Schema {
    const type = this.withoutBrand(given);
    const flags = type.flags;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (flags & ts.TypeFlags.StringLiteral)
      return { type: 'string', const: (type as ts.StringLiteralType).value };
    if (flags & ts.TypeFlags.NumberLiteral)
      return { type: 'number', const: (type as ts.NumberLiteralType).value };
    if (flags & ts.TypeFlags.BooleanLiteral)
      return { type: 'boolean', const: this.checker.typeToString(type) === 'true' };
    if (flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) return { type: 'string' };
    if (flags & ts.TypeFlags.Number) return { type: 'number' };
    if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (type.aliasSymbol?.name === 'JsonValue') return {};
    const name = this.nameOf(type) ?? this.nameWhereOpen(type);
    if (name === null) return this.anonymous(type);
    if (!(name in this.components)) {
      this.components[name] = {};
      this.within.push(name);
      this.components[name] = this.inFull(type);
      this.within.pop();
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** What holds itself has no end as it stands: it gets a name. */
  private anonymous(type: ts.Type): Schema {
    this.open.add(type);
    const schema = this.inFull(type);
    this.open.delete(type);
    const name = this.named.get(type);
    if (name === undefined) return schema;
    this.components[name] = schema;
    return { $ref: `#/components/schemas/${name}` };
  }

  private nameWhereOpen(type: ts.Type): string | null {
    if (!this.open.has(type)) return null;
    const name = this.free(`${this.within.at(-1) ?? ''}Part`, '', type);
    this.named.set(type, name);
    this.components[name] = {};
    return name;
  }

  private inFull(type: ts.Type): Schema {
    if (type.isUnion()) return this.union(type);
    if (this.checker.isTupleType(type)) {
      const items = this.checker.getTypeArguments(type as ts.TypeReference).map((each) => this.of(each));
      return { type: 'array', prefixItems: items, minItems: items.length, maxItems: items.length };
    }
    const [item] = this.checker.isArrayType(type)
      ? this.checker.getTypeArguments(type as ts.TypeReference)
      : [];
    if (item !== undefined) return { type: 'array', items: this.of(item) };
    return this.object(type);
  }

  private union(type: ts.UnionType): Schema {
    const types = type.types.filter(({ flags }) => !(flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)));
    const values = types.filter((each): each is ts.StringLiteralType => each.isStringLiteral());
    const bools = types.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral);
    const others = types.filter(
      (each) => !values.includes(each as ts.StringLiteralType) && !bools.includes(each),
    );
    const parts = [
      ...(values.length > 0 ? [{ type: 'string', enum: values.map(({ value }) => value).sort() }] : []),
      ...(bools.length === 2 ? [{ type: 'boolean' }] : bools.map((each) => this.of(each))),
      ...others.map((each) => this.of(each)),
    ];
    const different = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
    const [only] = different;
    if (different.length === 1 && only !== undefined) return only;
    const plain = different.map((part) => (Object.keys(part).join() === 'type' ? part['type'] : null));
    return plain.includes(null) ? { anyOf: different } : { type: plain };
  }

  private object(type: ts.Type): Schema {
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const name = property.getName();
      const of = this.checker.getTypeOfSymbol(property);
      // a brand, or what JSON leaves out
      if (name.startsWith('__@') || of.getCallSignatures().length > 0) continue;
      const isOptional =
        (property.flags & ts.SymbolFlags.Optional) !== 0 ||
        (of.isUnion() && of.types.some(({ flags }) => flags & ts.TypeFlags.Undefined));
      const schema = this.of(of);
      const words = ts.displayPartsToString(property.getDocumentationComment(this.checker)).trim();
      properties[name] = words === '' ? schema : { ...schema, description: words };
      if (!isOptional) required.push(name);
    }
    const index = this.checker.getIndexInfoOfType(type, ts.IndexKind.String);
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required: required.sort() }),
      ...(index && { additionalProperties: this.of(index.type) }),
    };
  }

  /** `string & Brand` is a text like any other. */
  private withoutBrand(type: ts.Type): ts.Type {
    if (!type.isIntersection()) return type;
    const primitive = type.types.find(
      ({ flags }) => flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike),
    );
    return primitive ?? type;
  }

  /** Of a type that our sources name, and that has no parameters. */
  private nameOf(type: ts.Type): string | null {
    const known = this.named.get(type);
    if (known !== undefined) return known;
    const symbol = type.aliasSymbol ?? (type.isUnionOrIntersection() ? undefined : type.getSymbol());
    const declared = symbol?.declarations?.[0];
    const isOwn =
      declared !== undefined &&
      (ts.isInterfaceDeclaration(declared) || ts.isTypeAliasDeclaration(declared)) &&
      this.ours(declared.getSourceFile());
    const args = type.aliasSymbol ? type.aliasTypeArguments : (type as ts.TypeReference).typeArguments;
    const isPlain = isOwn && (args ?? []).length === 0 && declared.typeParameters === undefined;
    const declaration = isPlain ? declared : this.aliases.get(type);
    if (declaration === undefined) return null;
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection))) return null;
    const name = this.free(declaration.name.text, declaration.getSourceFile().fileName, type);
    this.named.set(type, name);
    return name;
  }

  /** Two types of one name are told apart by their files. */
  private free(name: string, file: string, type: ts.Type): string {
    const stem = basename(file, '.ts').replace(/\.repository$/, '');
    const long = stem.replaceAll(/(?:^|[-.])(\w)/g, (_all, letter: string) => letter.toUpperCase()) + name;
    const chosen = [name, long, `${long}2`, `${long}3`].find((each) => !this.taken.has(each)) ?? `${long}4`;
    this.taken.set(chosen, type);
    return chosen;
  }
}

const VERBS = ['Get', 'Post', 'Put', 'Patch', 'Delete'];

const isHandler = (member: ts.ClassElement): member is ts.MethodDeclaration =>
  ts.isMethodDeclaration(member) &&
  (ts.getDecorators(member) ?? []).some(
    ({ expression }) =>
      ts.isCallExpression(expression) &&
      ts.isIdentifier(expression.expression) &&
      VERBS.includes(expression.expression.text),
  );

/** What every operation answers with, by controller and method; from the types of the sources as they are. */
export function readAnswerTypes(): Answers {
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(
    join(ROOT, 'infra/quality/tsconfig.build.json'),
    { noEmit: true, incremental: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  ) as ts.ParsedCommandLine;
  const api = fileNames.filter((file) => file.includes('/apps/api/'));
  const program = ts.createProgram(api, options);
  return answersIn(program);
}

/** The same of a program that holds the controllers. */
function answersIn(program: ts.Program): Answers {
  const checker = program.getTypeChecker();
  const sources = program.getSourceFiles();
  const ours = ({ fileName }: ts.SourceFile) => !fileName.includes('/node_modules/');
  const types = new AnswerTypes(checker, ours, sources);
  const operations: Record<string, Schema | null> = {};
  const files = sources.filter(({ fileName }) => fileName.endsWith('.controller.ts'));
  for (const file of files.toSorted((one, other) => (one.fileName < other.fileName ? -1 : 1))) {
    if (!file.fileName.includes('/apps/api/resources/')) continue;
    file.forEachChild((node) => {
      if (!ts.isClassDeclaration(node)) return;
      for (const member of node.members.filter(isHandler)) {
        const signature = checker.getSignatureFromDeclaration(member);
        const returned = signature && checker.getReturnTypeOfSignature(signature);
        const answer = returned && (checker.getAwaitedType(returned) ?? returned);
        const isNothing = !answer || (answer.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) !== 0;
        const name = `${node.name?.text ?? ''}.${(member.name as ts.Identifier).text}`;
        operations[name] = isNothing ? null : types.of(answer);
      }
    });
  }
  return { operations, schemas: types.components };
}

export const answersFile = join(__dirname, 'answers.json');

export const answersText = (answers: Answers): string => `${compactJson(answers)}\n`;
