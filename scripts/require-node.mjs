/**
 * Stops an old Node with one sentence. Only what every Node understands stands here and in the files that begin with it,
 * so that an old one gets a sentence and not a syntax error.
 */
var OLDEST_NODE = 20;

export function requireNode() {
  var version = process.versions.node;
  if (Number(version.split('.')[0]) >= OLDEST_NODE) return;
  console.error(
    'Praktikvägen behöver Node ' +
      OLDEST_NODE +
      ' eller nyare; det här är ' +
      version +
      '. / Praktikvägen needs Node ' +
      OLDEST_NODE +
      ' or newer; this is ' +
      version +
      '.',
  );
  process.exit(1);
}
