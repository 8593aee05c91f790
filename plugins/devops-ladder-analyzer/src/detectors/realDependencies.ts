import type { Act } from '../acts';
import { actsOf } from './acts';
import type { Survey } from './Survey';

/** Images of what a service talks to: databases, brokers, searches, caches. */
const IMAGES = String.raw`(?:postgres(?:ql)?|postgis|timescaledb|pgvector|mysql|mysql-server|mariadb|percona|mongo(?:db)?|redis(?:-stack(?:-server)?)?|valkey|memcached|elasticsearch|opensearch|solr|rabbitmq|kafka|cp-kafka|redpanda|activemq(?:-artemis)?|nats|mosquitto|emqx|pulsar|minio|localstack|azurite|dynamodb-local|cassandra|scylla|neo4j|cockroach(?:db)?|clickhouse(?:-server)?|influxdb|couchdb|couchbase|arangodb|mssql(?:-server)?|mssql\/server|oracle-xe|oracle-free|db2|ravendb|meilisearch|typesense|keycloak|openldap|fake-gcs-server|pubsub-emulator|cosmosdb|etcd|zookeeper|virtuoso\S*|fuseki|graphdb)`;
const NAME = String.raw`["']?(?:[\w.$\{\}()-]+(?::\d+)?\/)*(${IMAGES})(?:[-_](?:alpine|server|oss|master|\d[\w.-]*))?(?::[^\s"'#]*|@\S+)?["']?\s*(?:#.*)?$`;
/** A container of a pipeline or of compose. */
const IMAGE_LINE = new RegExp(String.raw`^\s*(?:-\s*)?image:\s*${NAME}`, 'm');
/** GitLab and Bitbucket name the images of services in a list. */
const SERVICE_LIST = new RegExp(
  String.raw`^\s*services:\s*\n(?:\s*(?:#.*|-\s.*|(?:alias|command|entrypoint|variables|pull_policy|\w+):.*)\n)*?\s*-\s*(?:name:\s*)?${NAME}`,
  'm',
);
/** Steps that start one on the machine itself. */
const STARTS =
  /(?:service|systemctl|brew services)\s+(?:start\s+|restart\s+)?["']?(?:postgresql|mysql|mariadb|mongod|redis(?:-server)?|elasticsearch|rabbitmq)\b/;
const RUNS = new RegExp(
  String.raw`\b(?:docker|podman)\s+(?:container\s+)?run\b[^\n|;&]*?\s(?:[\w.-]+(?::\d+)?\/)*(${IMAGES})(?::\S+)?(?:\s|$)`,
);
const STARTER_ACTION =
  /(?:postgres(?:ql)?|mysql|mariadb|mongodb?|redis|elasticsearch|opensearch|rabbitmq|kafka|localstack|minio|dynamodb)[\w-]*(?:-action|-github-action)?$|setup-(?:postgres|mysql|mariadb|redis|mongodb|elasticsearch)$/i;
const COMPOSE =
  /\b(?:docker[ -]compose|podman-compose)\b[^\n]*\b(?:up|run|start)\b/;
const COMPOSE_FILE = /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/;

/** Libraries that start real dependencies for the tests. */
const TESTCONTAINERS = /testcontainers/i;
const BUILD_FILE =
  /(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?|libs\.versions\.toml|package\.json|go\.mod|pyproject\.toml|requirements[^/]*\.txt|Cargo\.toml|Gemfile|mix\.exs|[^/]+\.csproj|Directory\.Packages\.props)$/;

/**
 * A suite of tests that runs against a real dependency of the service, and
 * which one.
 *
 * @internal
 */
export interface RealSuite {
  act: Act;
  against: string;
  /** It is known of a library only, and not of the pipeline. */
  inferred: boolean;
}

/** The text of the definition in which a job says what runs beside it. */
function definitionOf(survey: Survey, { job, pipeline }: Act): string {
  const lines = survey.repository.linesOf(job.location.file);
  if (pipeline.system !== 'github-actions') {
    // Executors, defaults and templates stand anywhere in the file.
    return lines.join('\n');
  }
  const from = job.location.line;
  const indent = /^\s*/.exec(lines[from - 1] ?? '')?.[0].length ?? 0;
  const length = lines
    .slice(from)
    .findIndex(
      line =>
        line.trim() !== '' &&
        !line.trim().startsWith('#') &&
        /^\s*/.exec(line)![0].length <= indent,
    );
  return lines
    .slice(from - 1, length < 0 ? undefined : from + length)
    .join('\n');
}

/** A database that the compose files start. */
function composed(survey: Survey): string | undefined {
  for (const { content } of survey.repository.readFiles(
    path => COMPOSE_FILE.test(path) && survey.repository.concerns(path),
  )) {
    const found = IMAGE_LINE.exec(content)?.[1];
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** What the steps of a job start before a test. */
function startedBefore(survey: Survey, { job, step }: Act): string | undefined {
  const until = step ? job.steps.indexOf(step) + 1 : job.steps.length;
  for (const each of job.steps.slice(0, until)) {
    const name = each.uses?.name ?? '';
    const text = [
      each.run ?? '',
      ...each.commands.map(
        ({ text: command, script }) => `${command}\n${script}`,
      ),
    ].join('\n');
    const found =
      (STARTER_ACTION.test(name) ? name : undefined) ??
      RUNS.exec(text)?.[1] ??
      STARTS.exec(text)?.[0] ??
      (COMPOSE.test(text) ? composed(survey) : undefined);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** Caches that many run beside everything, whatever the tests talk to. */
const CACHES = /^(?:redis|valkey|memcached)/;

/** All that a text names, a cache last. */
function namedIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(new RegExp(pattern, 'gm'))]
    .map(match => match[1])
    .sort((a, b) => Number(CACHES.test(a)) - Number(CACHES.test(b)));
}

function dependencyOf(survey: Survey, act: Act): string | undefined {
  const text = definitionOf(survey, act);
  const [beside] = [
    ...namedIn(text, IMAGE_LINE),
    ...namedIn(text, SERVICE_LIST),
  ];
  const isOwn = act.pipeline.system === 'github-actions';
  return beside !== undefined && (isOwn || !CACHES.test(beside))
    ? beside
    : startedBefore(survey, act);
}

/** Libraries that start containers for the tests. */
function usesTestcontainers({ repository }: Survey): boolean {
  return repository
    .readFiles(path => BUILD_FILE.test(path) && repository.inScope(path))
    .some(({ content }) => TESTCONTAINERS.test(content));
}

/**
 * Suites of tests that run against a real dependency: a database, broker or
 * search that runs beside them, or that a library starts for them.
 *
 * @internal
 */
export function realSuites(survey: Survey): RealSuite[] {
  const library = usesTestcontainers(survey);
  return actsOf(survey, 'unit-test').flatMap((act): RealSuite[] => {
    const against = dependencyOf(survey, act);
    if (against !== undefined) {
      return [{ act, against, inferred: false }];
    }
    return library ? [{ act, against: 'Testcontainers', inferred: true }] : [];
  });
}
