import type { JsonObject } from '#domain/kernel';

/** One array, an object a row. */
export async function* json(rows: AsyncIterable<JsonObject>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
