// Repositories as they are met, with what stands around their pipelines.
import { githubActions, serviceWorkflow } from './githubActions.mjs';
import {
  azurePipelines,
  circleCi,
  gitlabCi,
  jenkins,
} from './otherSystems.mjs';

const numbered = (count, make) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => make(index)));

const DOCKERFILE = `FROM node:22-alpine AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
FROM gcr.io/distroless/nodejs22
COPY --from=build /app/dist /app
USER nonroot
CMD ["/app/server.js"]
`;

const MAKEFILE = `IMAGE ?= ghcr.io/example/shop
.PHONY: build lint test report deploy
build: lint
\tdocker build -t $(IMAGE):$(VERSION) .
lint:
\tnpx eslint . --max-warnings 0
\tnpx prettier --check .
test: build
\tnpm test -- --coverage
report:
\t-npx nyc report --reporter=lcov
deploy: test
\thelm upgrade --install shop charts/shop --atomic --set image.tag=$(VERSION)
`;

const packageJson = name =>
  `${JSON.stringify(
    {
      name,
      scripts: {
        build: 'tsc --build && vite build',
        lint: 'eslint . --max-warnings 0',
        test: 'jest --ci',
        ...numbered(20, index => [
          `check:${index}`,
          `node scripts/check.js ${index} && npm run lint`,
        ]),
      },
      devDependencies: { eslint: '^9', jest: '^30', typescript: '^5' },
    },
    null,
    2,
  )}\n`;

const DEPLOY = `#!/usr/bin/env bash
set -euo pipefail
stage="$1"
image="$2"
for manifest in deploy/"$stage"/*.yaml; do
  kubectl apply --namespace "shop-$stage" -f "$manifest"
done
kubectl set image deployment/shop shop="$image" --namespace "shop-$stage"
kubectl rollout status deployment/shop --namespace "shop-$stage" --timeout 5m
`;

const manifest = (name, stage) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: ${name}-${stage}
  labels: { app: ${name}, stage: ${stage} }
spec:
  replicas: 3
  strategy: { type: RollingUpdate, rollingUpdate: { maxSurge: 1 } }
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - name: ${name}
          image: ghcr.io/example/${name}@sha256:0123456789abcdef
          ports: [{ containerPort: 8080 }]
          readinessProbe: { httpGet: { path: /health, port: 8080 } }
          resources: { limits: { memory: 256Mi } }
---
apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: ${name}-${stage} }
spec: { selector: { app: ${name} }, ports: [{ port: 80, targetPort: 8080 }] }
`;

const terraform = index => `resource "aws_s3_bucket" "bucket_${index}" {
  bucket = "shop-\${var.stage}-${index}"
  tags   = { stage = var.stage }
}
`;

const STAGES = ['dev', 'staging', 'production'];

/** What stands in every repository, whatever its CI system is. */
const application = ({ manifests = 6, modules = 0, packages = 1 } = {}) => ({
  Dockerfile: DOCKERFILE,
  Makefile: MAKEFILE,
  'scripts/deploy.sh': DEPLOY,
  'scripts/rollback.sh': DEPLOY.replace('kubectl apply', 'kubectl diff'),
  'scripts/check.sh': '#!/bin/sh\nset -e\nnpm run "check:$1"\n',
  'docker-compose.yml':
    'services:\n  app:\n    build: .\n    command: npm test\n',
  '.github/dependabot.yml':
    'version: 2\nupdates:\n  - { package-ecosystem: npm, directory: /, schedule: { interval: weekly } }\n',
  ...numbered(packages, index => [
    index === 0 ? 'package.json' : `packages/part-${index}/package.json`,
    packageJson(`part-${index}`),
  ]),
  ...numbered(manifests, index => [
    `deploy/${STAGES[index % 3]}/part-${index}.yaml`,
    manifest(`part-${index}`, STAGES[index % 3]),
  ]),
  ...numbered(modules, index => [
    `infra/modules/m${index % 9}/part-${index}.tf`,
    terraform(index),
  ]),
});

function repository(name, contents, { sources = 500, scopes = [''] } = {}) {
  const files = Object.entries(contents).map(([path, content]) => ({
    path,
    content,
  }));
  return {
    name,
    scopes,
    input: {
      files,
      paths: [
        ...files.map(({ path }) => path),
        ...Array.from(
          { length: sources },
          (_, index) => `src/area-${index % 40}/module-${index}.ts`,
        ),
      ],
      owner: 'example',
      defaultBranch: 'main',
    },
  };
}

function monorepo(services) {
  const names = Array.from({ length: services }, (_, index) => `svc-${index}`);
  const contents = { ...application(), ...githubActions(10) };
  for (const name of names) {
    const folder = `services/${name}`;
    contents[`${folder}/package.json`] = packageJson(name);
    contents[`${folder}/Dockerfile`] = DOCKERFILE;
    for (const stage of STAGES.slice(1)) {
      contents[`${folder}/deploy/${stage}.yaml`] = manifest(name, stage);
    }
    contents[`.github/workflows/${name}.yml`] = serviceWorkflow(name, folder);
  }
  return repository(`monorepo of ${services} services`, contents, {
    sources: 3000,
    scopes: names.map(name => `services/${name}`),
  });
}

/** @returns the repositories, the median one first */
export const repositories = () => [
  repository('median', { ...application(), ...githubActions(20) }),
  repository('GitLab CI', { ...application(), ...gitlabCi() }),
  repository('Azure Pipelines', { ...application(), ...azurePipelines() }),
  repository('Jenkins', { ...application(), ...jenkins() }),
  repository('CircleCI', { ...application(), ...circleCi() }),
  repository(
    'huge',
    {
      ...application({ manifests: 250, modules: 150, packages: 45 }),
      ...githubActions(40, { shards: 12, long: 8 }),
      ...circleCi({ jobs: 60, workflows: 6 }),
    },
    { sources: 8000 },
  ),
  monorepo(50),
];
