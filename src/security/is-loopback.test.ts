import { isLoopback } from './is-loopback';

test.each(['127.0.0.1', '127.1.2.3', 'localhost', 'LOCALHOST', '::1', '[::1]'])(
  '%s is this machine',
  (host) => {
    expect(isLoopback(host)).toBe(true);
  },
);

test.each(['0.0.0.0', '::', '', '192.168.1.2', '127.0.0.1.example.org', 'example.org'])(
  '%s is reachable from outside',
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);
