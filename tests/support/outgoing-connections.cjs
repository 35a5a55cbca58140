/** Loaded with `node --require`: writes a line for each connection or look-up that leaves this machine. */
const dns = require('node:dns');
const net = require('node:net');

const isHere = (host) =>
  host === undefined ||
  host === null ||
  host === '' ||
  /^(127\.|::1$|localhost$|0\.0\.0\.0$|::$)/.test(String(host));
const tell = (what, host) => {
  if (!isHere(host)) process.stderr.write(`OUTGOING ${what} ${host}\n`);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  if (typeof first === 'object' && first !== null) {
    if (!first.path) tell('connect', first.host);
  } else if (typeof first === 'number') {
    tell('connect', typeof second === 'string' ? second : undefined);
  }
  return connect.apply(this, given);
};

const lookup = dns.lookup;
dns.lookup = function (host, ...rest) {
  tell('lookup', host);
  return lookup.call(this, host, ...rest);
};
