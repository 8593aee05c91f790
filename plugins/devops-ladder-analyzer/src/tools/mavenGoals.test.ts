import { withShortGoals } from './mavenGoals';

describe('withShortGoals', () => {
  it.each([
    ['org.owasp:dependency-check-maven:12.1.3:check', 'dependency-check:check'],
    ['org.sonarsource.scanner.maven:sonar-maven-plugin:sonar', 'sonar:sonar'],
    [
      'org.apache.maven.plugins:maven-surefire-plugin:3.5.2:test',
      'surefire:test',
    ],
    [
      'org.cyclonedx:cyclonedx-maven-plugin:2.9:makeBom@sbom',
      'cyclonedx:makeBom',
    ],
    ['dependency-check:check', 'dependency-check:check'],
    ['-Durl=http://host:8080:x', '-Durl=http://host:8080:x'],
    ['verify', 'verify'],
  ])('reads %s as %s', (word, short) => {
    expect(withShortGoals(['mvn', '-B', word])).toEqual(['mvn', '-B', short]);
  });

  it('leaves other programs alone', () => {
    expect(withShortGoals(['docker', 'a:b:c'])).toEqual(['docker', 'a:b:c']);
  });
});
