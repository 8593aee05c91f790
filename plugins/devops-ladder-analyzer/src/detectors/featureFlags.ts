import { isExcludedPath } from '../repository';
import type { Proof } from './conclude';
import { placeOf } from './places';
import type { Survey } from './Survey';

const MANIFEST =
  /(?:^|\/)(?:package\.json|pom\.xml|build\.gradle(?:\.kts)?|go\.mod|pyproject\.toml|requirements[^/]*\.txt|Gemfile|composer\.json|Cargo\.toml|[^/]+\.csproj|Directory\.Packages\.props)$/;
const LIBRARY =
  /launchdarkly|unleash|(?:^|["'/@_-])flipper(?:["'/-]|$)|flagsmith|openfeature|go-feature-flag|@splitsoftware|split-io|splitclient|statsig|growthbook|configcat|Microsoft\.FeatureManagement|django-waffle|ff4j|togglz|laravel\/pennant|devcycle|(?:^|["'])flagd|eppo|harness-ff|ff-server-sdk|hypertune/i;

/** Feature-flag libraries among the dependencies. @internal */
export function findFeatureFlags(survey: Survey): {
  proofs: Proof[];
  readable: boolean;
} {
  const { repository } = survey;
  const files = repository.readFiles(
    path =>
      MANIFEST.test(path) && repository.inScope(path) && !isExcludedPath(path),
  );
  const proofs = files.flatMap(({ path }): Proof[] => {
    const index = repository
      .linesOf(path)
      .findIndex(
        line =>
          LIBRARY.test(line) &&
          !/^\s*(?:#|\/\/|<!--)/.test(line) &&
          !/"(?:name|description)"\s*:/.test(line),
      );
    return index < 0
      ? []
      : [
          {
            outcome: 'met',
            mechanism: 'feature-flag-library',
            statement: `${path} depends on a feature-flag library.`,
            places: [placeOf(repository, { file: path, line: index + 1 })],
            inferred: true,
          },
        ];
  });
  const named = repository.paths.some(
    path => MANIFEST.test(path) && repository.inScope(path),
  );
  return { proofs, readable: files.length > 0 && named };
}
