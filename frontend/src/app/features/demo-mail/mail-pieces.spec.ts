import { piecesOf } from './mail-pieces';

it('makes the addresses of a mail links, and nothing else', () => {
  expect(piecesOf('Choose a password:\nhttp://localhost:3000/set-password#abc\nThank you')).toEqual([
    { text: 'Choose a password:\n', href: null },
    { text: 'http://localhost:3000/set-password#abc', href: 'http://localhost:3000/set-password#abc' },
    { text: '\nThank you', href: null },
  ]);
});
