import { faultInAddress } from './unreadable';

describe('an address', () => {
  it.each([
    ['/obligations/%00', 'U+0000'],
    ['/obligations/a%', 'a %'],
    ['/obligations/%E0%A4%A', 'a %'],
    ['/obligations/%ED%A0%80', 'a %'],
    ['/register?q=%00', 'U+0000'],
    ['/register?q%00=1', 'U+0000'],
    ['/sign-in?to=/a&to=/b', '“to” is given twice'],
    // what an OPTIONS of the whole server names, and a proxy's form
    ['*', 'names no page here'],
    ['http://[::1/en', 'names no page here'],
    ['', 'names no page here'],
  ])('cannot be read: %s', (url, words) => {
    expect(faultInAddress(url)?.en).toContain(words);
  });

  it.each(['/', '/register?q=d%C5%B5r&kind=', '/register?q=100%', '/a%20b?c[d]=e', '/a??b=c'])(
    'can be read: %s',
    (url) => {
      expect(faultInAddress(url)).toBeNull();
    },
  );
});
