import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Java programs from Maven Central, fetched once into a cache folder: the class path to run them with.
 * @param {string} folder where this program's list and class path are kept
 * @param {readonly string[]} coordinates `group:artifact:version`, pinned
 */
export function javaClassPath(folder, coordinates) {
  const list = join(folder, 'pom.xml');
  const classPath = join(folder, 'class-path.txt');
  const pom = pomOf(coordinates);
  const isFetched = existsSync(classPath) && existsSync(list) && readFileSync(list, 'utf8') === pom;
  if (isFetched) return readFileSync(classPath, 'utf8');
  mkdirSync(folder, { recursive: true });
  writeFileSync(list, pom);
  const repository = `-Dmaven.repo.local=${join(folder, 'repository')}`;
  const goal = ['dependency:build-classpath', `-Dmdep.outputFile=${classPath}`];
  execFileSync('mvn', ['-q', '-B', '-f', list, repository, ...goal], { stdio: 'inherit' });
  return readFileSync(classPath, 'utf8');
}

function pomOf(coordinates) {
  const dependencies = coordinates.map((coordinate) => {
    const [group, artifact, version] = coordinate.split(':');
    const parts = [
      `<groupId>${group}</groupId>`,
      `<artifactId>${artifact}</artifactId>`,
      `<version>${version}</version>`,
    ];
    return `    <dependency>${parts.join('')}</dependency>`;
  });
  return [
    '<project xmlns="http://maven.apache.org/POM/4.0.0">',
    '  <modelVersion>4.0.0</modelVersion>',
    '  <groupId>conformance</groupId><artifactId>judge</artifactId><version>1</version><packaging>pom</packaging>',
    '  <dependencies>',
    ...dependencies,
    '  </dependencies>',
    '</project>',
    '',
  ].join('\n');
}
