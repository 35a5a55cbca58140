import { redactSql } from './redact-sql';

test('the statement and its values are gone, the reason stays', () => {
  const text =
    "insert into `learners` (`given_name`) values ('Amina') - UNIQUE constraint failed: learners.source_key";
  expect(redactSql(text)).toBe('[statement] - UNIQUE constraint failed: learners.source_key');
});

test('the values that Postgres names in its detail are gone', () => {
  expect(redactSql('Key (name)=(Amina Haddad) already exists.')).toBe(
    'Key (name)=(…) already exists.',
  );
});

test('other lines stay as they are', () => {
  expect(redactSql('GET /sv/praktikplatser (4 ms) 200')).toBe('GET /sv/praktikplatser (4 ms) 200');
});
