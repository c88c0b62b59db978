import { ownPath } from './session';

it.each([
  ['/register?standing=late', '/register?standing=late'],
  [undefined, '/'],
  ['https://elsewhere.example', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['/sign-in?to=/', '/'],
  ['/sign-out', '/'],
])('after signing in, %s leads to %s', (asked, path) => {
  expect(ownPath(asked)).toBe(path);
});
