import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

function written({ type, data }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The predictor of PNG’s fourth filter. */
function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** What a filter takes off a sample, by the filter’s number: PNG (third edition), 9.2. */
const PREDICTED: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** The samples without their filters: so many bytes a pixel. */
function samplesOf(raw: Buffer, width: number, height: number, bytes: number): Buffer {
  const line = width * bytes;
  const samples = Buffer.alloc(line * height);
  for (let y = 0; y < height; y += 1) {
    const predicted = PREDICTED[raw[y * (line + 1)] ?? 0] ?? paeth;
    for (let x = 0; x < line; x += 1) {
      const at = y * line + x;
      const left = x < bytes ? 0 : (samples[at - bytes] ?? 0);
      const up = y === 0 ? 0 : (samples[at - line] ?? 0);
      const corner = x < bytes || y === 0 ? 0 : (samples[at - line - bytes] ?? 0);
      samples[at] = (raw[y * (line + 1) + 1 + x] ?? 0) + predicted(left, up, corner);
    }
  }
  return samples;
}

interface Indexed {
  readonly palette: readonly number[];
  readonly rows: Buffer;
}

const difference = (one: number, other: number): number =>
  [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);

const nearest = (palette: readonly number[], colour: number): number =>
  palette.reduce(
    (best, each, place) => (difference(each, colour) < difference(palette[best] ?? 0, colour) ? place : best),
    0,
  );

/** Each pixel as the place of its colour: the commonest colours as they are, a rare one as that which is nearest. */
function indexed(samples: Buffer, width: number, height: number, bytes: number): Indexed {
  const colourAt = (pixel: number): number => samples.readUIntBE(pixel * bytes, 3);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < width * height; pixel += 1)
    counts.set(colourAt(pixel), (counts.get(colourAt(pixel)) ?? 0) + 1);
  const common = [...counts].toSorted(([, one], [, other]) => other - one).map(([colour]) => colour);
  const palette = common.slice(0, COLOURS);
  const places = new Map(
    common.map((colour, place) => [colour, place < COLOURS ? place : nearest(palette, colour)]),
  );
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    rows[pixel + Math.floor(pixel / width) + 1] = places.get(colourAt(pixel)) ?? 0;
  return { palette, rows };
}

/** The same picture in a palette of at most 256 colours: a page has few, and what differs cannot be seen. @throws where it is no picture of 8 bits a channel */
export function smallPng(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  const bytes = { 2: 3, 6: 4 }[header?.[9] ?? 0];
  if (header === undefined || bytes === undefined || header[8] !== 8) throw new TypeError('no such picture');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const raw = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  const samples = samplesOf(raw, width, height, bytes);
  const small = indexed(samples, width, height, bytes);
  const ofPalette = Buffer.from(header);
  ofPalette[9] = 3;
  return Buffer.concat([
    SIGNATURE,
    written({ type: 'IHDR', data: ofPalette }),
    written({
      type: 'PLTE',
      data: Buffer.from(small.palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    }),
    written({ type: 'IDAT', data: deflateSync(small.rows, { level: 9 }) }),
    written({ type: 'IEND', data: Buffer.alloc(0) }),
  ]);
}
