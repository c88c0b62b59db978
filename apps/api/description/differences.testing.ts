/** A difference for whoever has written a program by the older description. */
export interface Difference {
  /** such as `GET /obligations/{id} 200 /occurrences` */
  readonly where: string;
  readonly what:
    | 'operation removed'
    | 'status removed'
    | 'content type removed'
    | 'required parameter added'
    | 'parameter made required'
    | 'parameter removed'
    | 'body made required'
    | 'property removed'
    | 'required property added'
    | 'property made required'
    | 'property no longer always there'
    | 'type changed'
    | 'value removed'
    | 'value added'
    | 'narrowed';
}

type Json = Readonly<Record<string, unknown>>;
/** What is asked may grow wider; what is answered may grow narrower. */
type Direction = 'asked' | 'answered';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const DEEPEST = 40;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectIn = (value: unknown, key: string): Json => {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
};
const listIn = (value: Json, key: string): readonly unknown[] =>
  Array.isArray(value[key]) ? (value[key] as readonly unknown[]) : [];

class Comparison {
  readonly found: Difference[] = [];
  private readonly compared = new Set<string>();

  constructor(
    private readonly older: Json,
    private readonly newer: Json,
  ) {}

  paths(): void {
    for (const [path, item] of Object.entries(objectIn(this.older, 'paths')))
      for (const method of METHODS) {
        const before = objectIn(item, method);
        if (!('responses' in before)) continue;
        const where = `${method.toUpperCase()} ${path.replace(/^\/api\/v1/, '')}`;
        const after = objectIn(objectIn(objectIn(this.newer, 'paths'), path), method);
        if (!('responses' in after)) this.note(where, 'operation removed');
        else this.operation(where, before, after);
      }
  }

  private operation(where: string, before: Json, after: Json): void {
    this.parameters(where, before, after);
    const [askedBefore, askedAfter] = [
      this.resolve(this.older, objectIn(before, 'requestBody')),
      this.resolve(this.newer, objectIn(after, 'requestBody')),
    ];
    if (askedBefore['required'] !== true && askedAfter['required'] === true)
      this.note(where, 'body made required');
    this.contents(`${where} body`, askedBefore, askedAfter, 'asked');
    const responses = objectIn(after, 'responses');
    for (const [status, response] of Object.entries(objectIn(before, 'responses'))) {
      if (!(status in responses)) {
        this.note(`${where} ${status}`, 'status removed');
        continue;
      }
      const [one, other] = [
        this.resolve(this.older, response as Json),
        this.resolve(this.newer, responses[status] as Json),
      ];
      this.contents(`${where} ${status}`, one, other, 'answered');
    }
  }

  private parameters(where: string, before: Json, after: Json): void {
    const byName = (root: Json, operation: Json) =>
      new Map(
        listIn(operation, 'parameters')
          .map((each) => this.resolve(root, each as Json))
          .map((each) => [`${String(each['in'])} ${String(each['name'])}`, each] as const),
      );
    const [olds, news] = [byName(this.older, before), byName(this.newer, after)];
    for (const [name, parameter] of news) {
      const old = olds.get(name);
      if (old === undefined) {
        if (parameter['required'] === true) this.note(`${where} ${name}`, 'required parameter added');
        continue;
      }
      if (old['required'] !== true && parameter['required'] === true)
        this.note(`${where} ${name}`, 'parameter made required');
      this.schema(`${where} ${name}`, objectIn(old, 'schema'), objectIn(parameter, 'schema'), 'asked');
    }
    for (const name of olds.keys()) if (!news.has(name)) this.note(`${where} ${name}`, 'parameter removed');
  }

  private contents(where: string, before: Json, after: Json, direction: Direction): void {
    const contents = objectIn(after, 'content');
    for (const [type, content] of Object.entries(objectIn(before, 'content'))) {
      if (!(type in contents)) this.note(`${where} ${type}`, 'content type removed');
      else this.schema(where, objectIn(content, 'schema'), objectIn(contents[type], 'schema'), direction);
    }
  }

  private schema(where: string, given: Json, wanted: Json, direction: Direction, depth = 0): void {
    const [from, to] = [refOf(given), refOf(wanted)];
    if (from !== null && to !== null) {
      // a part that many refer to is named where it was met first
      const pair = `${from} ${to} ${direction}`;
      if (this.compared.has(pair)) return;
      this.compared.add(pair);
    }
    const [before, after] = [this.resolve(this.older, given), this.resolve(this.newer, wanted)];
    if (depth > DEEPEST || JSON.stringify([from, before]) === JSON.stringify([to, after])) {
      if (depth > DEEPEST || from === null) return;
    }
    if (!this.kinds(where, before, after, direction)) return;
    this.values(where, before, after, direction);
    this.properties(where, before, after, direction, depth);
    if (direction === 'asked') this.bounds(where, before, after);
    for (const key of ['items', 'additionalProperties'])
      if (isObject(before[key]) && isObject(after[key]))
        this.schema(`${where}/*`, before[key], after[key], direction, depth + 1);
    this.choices(where, before, after, direction, depth);
  }

  /** Whether the two are of one kind. */
  private kinds(where: string, before: Json, after: Json, direction: Direction): boolean {
    const [olds, news] = [kindsOf(before), kindsOf(after)];
    if (olds === null || news === null) return true;
    const [must, may] = direction === 'asked' ? [olds, news] : [news, olds];
    const isWithin = [...must].every((kind) => may.has(kind) || (kind === 'integer' && may.has('number')));
    if (!isWithin) this.note(where, 'type changed');
    return isWithin;
  }

  private values(where: string, before: Json, after: Json, direction: Direction): void {
    const [olds, news] = [valuesOf(before), valuesOf(after)];
    if (olds === null && news === null) return;
    if (direction === 'asked') {
      if (olds === null) this.note(where, 'narrowed');
      else
        for (const value of olds)
          if (news !== null && !news.includes(value)) this.note(`${where} ${value}`, 'value removed');
      return;
    }
    if (news === null) this.note(where, 'type changed');
    else
      for (const value of news)
        if (olds !== null && !olds.includes(value)) this.note(`${where} ${value}`, 'value added');
  }

  private properties(where: string, before: Json, after: Json, direction: Direction, depth: number): void {
    const [olds, news] = [objectIn(before, 'properties'), objectIn(after, 'properties')];
    const [must, mustNow] = [listIn(before, 'required'), listIn(after, 'required')];
    for (const [name, property] of Object.entries(olds)) {
      const place = `${where}/${name}`;
      if (!(name in news)) {
        this.note(place, 'property removed');
        continue;
      }
      if (direction === 'asked' && mustNow.includes(name) && !must.includes(name))
        this.note(place, 'property made required');
      if (direction === 'answered' && must.includes(name) && !mustNow.includes(name))
        this.note(place, 'property no longer always there');
      this.schema(place, property as Json, news[name] as Json, direction, depth + 1);
    }
    if (direction === 'asked')
      for (const name of mustNow)
        if (!(String(name) in olds)) this.note(`${where}/${String(name)}`, 'required property added');
  }

  /** Of lengths, numbers and forms of what is asked. */
  private bounds(where: string, before: Json, after: Json): void {
    const number = (schema: Json, key: string, without: number) =>
      typeof schema[key] === 'number' ? schema[key] : without;
    const narrower =
      ['minLength', 'minimum', 'minItems', 'exclusiveMinimum'].some(
        (key) => number(after, key, -Infinity) > number(before, key, -Infinity),
      ) ||
      ['maxLength', 'maximum', 'maxItems', 'exclusiveMaximum'].some(
        (key) => number(after, key, Infinity) < number(before, key, Infinity),
      ) ||
      (after['pattern'] !== undefined && after['pattern'] !== before['pattern']) ||
      (after['additionalProperties'] === false && before['additionalProperties'] !== false);
    if (narrower) this.note(where, 'narrowed');
  }

  /** Of several forms, each is compared with the one that has the same telling word, else with that at its place. */
  private choices(where: string, before: Json, after: Json, direction: Direction, depth: number): void {
    for (const key of ['oneOf', 'anyOf']) {
      const [olds, news] = [listIn(before, key) as Json[], listIn(after, key) as Json[]];
      if (olds.length === 0 || news.length === 0) continue;
      const telling = (root: Json, each: Json): string =>
        tellingWord(this.resolve(root, each)) ?? refOf(each) ?? '';
      olds.forEach((old, index) => {
        const word = telling(this.older, old);
        const like =
          word === '' ? news[index] : (news.find((each) => telling(this.newer, each) === word) ?? null);
        if (like !== null && like !== undefined)
          return this.schema(word === '' ? where : `${where}(${word})`, old, like, direction, depth + 1);
        if (direction === 'asked') this.note(`${where}(${word})`, 'value removed');
      });
      const words = olds.map((old) => telling(this.older, old));
      if (direction === 'answered')
        for (const each of news) {
          const word = telling(this.newer, each);
          if (word !== '' && !words.includes(word)) this.note(`${where}(${word})`, 'value added');
        }
    }
  }

  private resolve(root: Json, value: Json): Json {
    const ref = refOf(value);
    if (ref === null) return value;
    const [, , section = '', name = ''] = ref.split('/');
    return objectIn(objectIn(objectIn(root, 'components'), section), name);
  }

  private note(where: string, what: Difference['what']): void {
    this.found.push({ where, what });
  }
}

const refOf = (value: Json): string | null => (typeof value['$ref'] === 'string' ? value['$ref'] : null);

const valuesOf = (schema: Json): readonly string[] | null =>
  'const' in schema
    ? [String(schema['const'])]
    : Array.isArray(schema['enum'])
      ? schema['enum'].map((value) => String(value))
      : null;

function kindsOf({ type }: Json): ReadonlySet<string> | null {
  if (typeof type === 'string') return new Set([type]);
  return Array.isArray(type) ? new Set(type.map((each) => String(each))) : null;
}

/** The field that has one value, by which programs tell the forms apart. */
function tellingWord(schema: Json): string | null {
  for (const [name, property] of Object.entries(objectIn(schema, 'properties'))) {
    const values =
      isObject(property) && ['type', 'kind', 'primitive', 'by', 'counted'].includes(name)
        ? valuesOf(property)
        : null;
    if (values?.length === 1) return `${name}=${values[0] ?? ''}`;
  }
  return typeof schema['type'] === 'string' && !('properties' in schema) ? schema['type'] : null;
}

/** What would break a program that was written by the older description, each named by its place. */
export function breakingDifferences(older: object, newer: object): readonly Difference[] {
  const comparison = new Comparison(older as Json, newer as Json);
  comparison.paths();
  return comparison.found;
}
