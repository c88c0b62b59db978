import { deflateSync, inflateSync } from 'node:zlib';
import { smallPng } from './small-png';

const SIGNATURE = '89504e470d0a1a0a';
const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
};

/** Three pixels a line in red, green and blue, each line by another filter. */
function threeColours(): Buffer {
  const header = Buffer.from('00000003000000050802000000', 'hex');
  const [first, difference] = [
    [255, 0, 0, 0, 255, 0, 0, 0, 255],
    [255, 0, 0, 1, 255, 0, 0, 1, 255],
  ];
  const same = Array.from({ length: 9 }, () => 0);
  const average = [128, 0, 0, 129, 128, 0, 0, 129, 128];
  const lines = [
    [0, ...first],
    [1, ...difference],
    [2, ...same],
    [3, ...average],
    [4, ...same],
  ].flat();
  return Buffer.concat([
    Buffer.from(SIGNATURE, 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

it('keeps every pixel, whatever its filter, as the place of its colour', () => {
  const small = smallPng(threeColours());
  const [palette, data] = ['PLTE', 'IDAT'].map((type) => {
    const at = small.indexOf(type, 0, 'latin1');
    return small.subarray(at + 4, at + 4 + small.readUInt32BE(at - 4));
  });
  expect(palette?.toString('hex')).toBe('ff000000ff000000ff');
  expect(inflateSync(data ?? Buffer.alloc(0)).toString('hex')).toBe('00000102'.repeat(5));
});

it('refuses what is no picture of eight bits a channel', () => {
  expect(() => smallPng(Buffer.from(SIGNATURE, 'hex'))).toThrow('no such picture');
  // a palette already
  expect(() => smallPng(smallPng(threeColours()))).toThrow('no such picture');
});
