import type { ToolRow } from '../types';

/** Checks that a build runs since its build file says so. @internal */
export const BUILD_FILE_CHECKS: ToolRow[] = [
  {
    tool: 'gradle-lint-plugins',
    proves: ['lint'],
    commands: ['gradle ~check|build|verify'],
    when: [
      {
        file: 'build.gradle|build.gradle.kts',
        like: /(?:^|\n)[^\S\n]*(?:id\s*\(?\s*["']|apply\s+plugin\s*:\s*["']|apply\(plugin\s*=\s*["']|plugins\.apply\(["']|alias\s*\(\s*libs\.plugins\.)(?:checkstyle|pmd|codenarc|com\.github\.spotbugs|spotbugs|com\.diffplug\.(?:gradle\.)?spotless|spotless|org\.jlleitschuh\.gradle\.ktlint|ktlint|org\.jmailen\.kotlinter|kotlinter|io\.gitlab\.arturbosch\.detekt|detekt)\b|(?:^|\n)[^\S\n]*(?:checkstyle|pmd)\s*(?:\n|\{)/,
      },
    ],
    unless: [
      {
        flag: ['-x', '--exclude-task'],
        like: /^:?(?:check|checkstyle\w*|pmd\w*|spotless\w*|ktlint\w*|detekt|spotbugs\w*)$/,
      },
      {
        file: 'build.gradle|build.gradle.kts',
        like: /ignoreFailures(?:\s*=)?\s{0,20}true|isIgnoreFailures\s*=\s*true/,
      },
    ],
    examples: [],
    nearMisses: ['./gradlew check', './gradlew assemble'],
  },
  {
    tool: 'maven-lint-plugins',
    proves: ['lint'],
    commands: ['mvn|mvnd ~verify|install|deploy'],
    when: [
      {
        file: 'pom.xml',
        like: /<artifactId>(?:maven-checkstyle-plugin|maven-pmd-plugin|spotbugs-maven-plugin|spotless-maven-plugin|fmt-maven-plugin|formatter-maven-plugin|ktlint-maven-plugin|detekt-maven-plugin|git-code-format-maven-plugin)<\/artifactId>(?:(?!<\/plugin>)[\s\S]){0,2500}?<goal>(?:check|cpd-check|validate|validate-code-format)<\/goal>/,
      },
    ],
    unless: [
      {
        text: /-D(?:checkstyle|pmd|spotbugs|spotless\.check|fmt|formatter)\.skip/,
      },
    ],
    examples: [],
    nearMisses: ['mvn verify', 'mvn package'],
  },
  {
    tool: 'jib-in-build',
    proves: ['build', 'image-build', 'image-push'],
    commands: ['mvn|mvnd ~package|verify|install|deploy'],
    when: [
      {
        file: 'pom.xml',
        like: /<artifactId>jib-maven-plugin<\/artifactId>(?:(?!<\/plugin>)[\s\S]){0,2500}?<goal>build<\/goal>/,
      },
    ],
    unless: [{ flag: '-Djib.skip' }],
    examples: [],
    nearMisses: ['mvn package'],
  },
  {
    tool: 'cyclonedx-in-build',
    proves: ['sbom'],
    commands: ['mvn|mvnd ~package|verify|install|deploy'],
    when: [
      {
        file: 'pom.xml',
        like: /<artifactId>cyclonedx-maven-plugin<\/artifactId>(?:(?!<\/plugin>)[\s\S]){0,1500}?<goal>make(?:Aggregate|Package)?Bom<\/goal>/,
      },
    ],
    unless: [{ flag: '-Dcyclonedx.skip' }],
    examples: [],
    nearMisses: ['mvn package'],
  },
];
