import type { Kind } from './Kind';
import { runs, times } from './Kind';

const manifest = (image: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: shop, namespace: production }\nspec:\n  replicas: 3\n  template:\n    spec:\n      containers:\n        - name: shop\n          image: ${image}\n          readinessProbe: { httpGet: { path: /health, port: 80 } }\n`;
const APPLY = runs('kubectl apply -f k8s');

/** Files that say what is built and deployed. @internal */
export const DEPLOY_FILES: Kind[] = [
  {
    name: 'Dockerfile',
    path: 'Dockerfile',
    language: 'docker',
    good: 'FROM node:22 AS build\nARG A=b\nRUN npm ci \\\n  && npm test\nFROM build AS build2\nCOPY --from=build /app /app\nUSER node\nHEALTHCHECK CMD curl -f http://localhost\nENTRYPOINT ["node", "a.js"]\n',
    around: runs('docker build --target build -t r/app .'),
    cycle: {
      Dockerfile: 'FROM b AS a\nRUN npm test\nFROM a AS b\nFROM b\n',
    },
    many: count =>
      times(
        count,
        i => `FROM ${i > 0 ? `s${i - 1}` : 'node'} AS s${i}\nRUN npm test`,
      ),
    doubling: levels => ({
      Dockerfile: `FROM node AS s0\nARG A0=x\n${times(
        levels,
        i =>
          `FROM s${i} AS s${i + 1}\nARG A${i + 1}=$A${i}$A${i}\nRUN npm test`,
      )}\n`,
    }),
    naming: path => `FROM node:22\nCOPY ${path} /x\nRUN bash ${path}\n`,
    forgives: true,
  },
  {
    name: 'Compose',
    path: 'docker-compose.yml',
    language: 'yaml',
    good: 'services:\n  test: { build: ., command: npm test, environment: { A: b }, depends_on: [db] }\n  db: { image: "postgres:16" }\n',
    around: runs('docker compose run test'),
    cycle: {
      'docker-compose.yml':
        'include: [docker-compose.yml, other/compose.yml]\nservices:\n  test: { extends: { file: other/compose.yml, service: test }, depends_on: [test] }\n',
      'other/compose.yml':
        'include: [../docker-compose.yml]\nservices:\n  test: { extends: { file: ../docker-compose.yml, service: test }, command: docker compose run test }\n',
    },
    many: count =>
      `services:\n${times(
        count,
        i => `  s${i}: { image: i, command: npm test, depends_on: [s${i}] }`,
      )}\n`,
    doubling: levels => ({
      'docker-compose.yml': `x-s0: &s0 { environment: { A: b } }\n${times(
        levels,
        i =>
          `x-s${i + 1}: &s${
            i + 1
          } { <<: [*s${i}, *s${i}], a: [*s${i}, *s${i}] }`,
      )}\nservices: { test: *s${levels} }\n`,
    }),
    naming: path =>
      `services:\n  test: { build: { context: '${path}' }, extends: { file: '${path}', service: a }, command: bash ${path} }\n`,
  },
  {
    name: 'Kubernetes manifest',
    path: 'k8s/deployment.yaml',
    language: 'yaml',
    good: manifest('r/shop:1.2.3'),
    around: APPLY,
    cycle: {
      'k8s/deployment.yaml': `${manifest(
        'r/shop:1',
      )}---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\nspec: { source: { path: k8s } }\n`,
    },
    many: count => times(count, () => manifest('r/shop:1'), '---\n'),
    doubling: levels => ({
      'k8s/deployment.yaml': `a0: &a0 [x]\n${times(
        levels,
        i => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`,
      )}\n${manifest('r/shop:1')}`,
    }),
    naming: path =>
      `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\nspec: { source: { path: '${path}' } }\n`,
  },
  {
    name: 'Helm template',
    path: 'chart/templates/deployment.yaml',
    language: 'yaml',
    good: `{{- if .Values.enabled }}\n${manifest(
      '"{{ .Values.image.repository }}:{{ .Values.image.tag }}"',
    )}{{- end }}\n`,
    around: {
      'chart/Chart.yaml': 'name: chart\nversion: 1.0.0\n',
      ...runs('helm upgrade app chart'),
    },
    cycle: {
      'chart/templates/deployment.yaml':
        '{{ define "a" }}{{ include "b" . }}{{ end }}\n{{ define "b" }}{{ include "a" . }}{{ end }}\n',
      'chart/Chart.yaml':
        'name: chart\ndependencies: [{ name: chart, repository: "file://../chart" }]\n',
    },
    many: count => times(count, i => `{{ if .Values.v${i} }}\na: {{ .b }}`),
    doubling: levels => ({
      'chart/templates/deployment.yaml': `{{ .a }}\n${times(
        levels * 1000,
        () => 'apiVersion: apps/v1\nkind: Deployment',
      )}\n`,
    }),
    naming: path => `{{ .Files.Get "${path}" }}\n`,
    forgives: true,
  },
  {
    name: 'Kustomization',
    path: 'k8s/overlays/prod/kustomization.yaml',
    language: 'yaml',
    good: 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [../../base]\nimages: [{ name: r/shop, newTag: 1.2.3 }]\n',
    around: {
      'k8s/base/deployment.yaml': manifest('r/shop'),
      'k8s/base/kustomization.yaml': 'resources: [deployment.yaml]\n',
      ...runs('kubectl apply -k k8s/overlays/prod'),
    },
    cycle: {
      'k8s/overlays/prod/kustomization.yaml':
        'resources: [../../base, ../prod]\n',
      'k8s/base/kustomization.yaml': 'resources: [../overlays/prod]\n',
    },
    many: count => `resources:\n${times(count, i => `  - r${i}.yaml`)}\n`,
    doubling: levels => ({
      'k8s/overlays/prod/kustomization.yaml': `resources: [../o${levels}, ../o${levels}]\n`,
      'k8s/overlays/o0/kustomization.yaml': 'resources: [../../base]\n',
      ...Object.fromEntries(
        Array.from({ length: levels }, (_, i) => [
          `k8s/overlays/o${i + 1}/kustomization.yaml`,
          `resources: [../o${i}, ../o${i}]\n`,
        ]),
      ),
    }),
    naming: path => `resources: ['${path}']\n`,
  },
  {
    name: 'Terraform',
    path: 'infra/main.tf',
    language: 'hcl',
    good: 'terraform {\n  backend "s3" { bucket = "b" }\n}\nmodule "a" { source = "./a" }\nresource "aws_ecs_service" "shop" {\n  name = "shop-${var.env}"\n  tags = { a = "b" } # c\n}\n',
    around: runs('terraform -chdir=infra apply -auto-approve'),
    cycle: {
      'infra/main.tf': 'module "a" { source = "./a" }\n',
      'infra/a/main.tf': 'module "b" { source = "../" }\n',
    },
    many: count =>
      times(count, i => `resource "aws_s3_bucket" "b${i}" { bucket = "b" }`),
    doubling: levels => ({
      'infra/main.tf': `module "m" { source = "./m${levels}" }\n`,
      ...Object.fromEntries(
        Array.from({ length: levels }, (_, i) => [
          `infra/m${i + 1}/main.tf`,
          `module "a" { source = "../m${i}" }\nmodule "b" { source = "../m${i}" }\n`,
        ]),
      ),
    }),
    naming: path => `module "a" { source = "${path}" }\n`,
    forgives: true,
  },
];
