import type { Files } from '../testing/workflows';

/** What every repository of the corpus holds beside its pipeline. @internal */
export const applicationFiles: Files = {
  Makefile: `.PHONY: build lint test integration-test audit secrets

build:
	npm run build

lint:
	npm run lint

test:
	npm test

integration-test:
	npm run test:integration

audit:
	npm audit --audit-level=high

secrets:
	gitleaks detect --source . --redact
`,
  'package.json': `{
  "name": "shop",
  "private": true,
  "scripts": {
    "build": "tsc --project tsconfig.build.json",
    "lint": "eslint src",
    "test": "jest --ci --reporters=default --reporters=jest-junit",
    "test:integration": "docker compose -f compose.test.yml up -d --wait && jest --ci --config jest.integration.config.js"
  },
  "dependencies": { "express": "5.1.0" }
}
`,
  Dockerfile: `FROM node:24-alpine
WORKDIR /app
COPY dist package.json package-lock.json ./
RUN npm ci --omit=dev
CMD ["node", "server.js"]
`,
  'package-lock.json': '',
  'tsconfig.build.json': '',
  'compose.test.yml': '',
  'src/server.ts': '',
  'src/server.test.ts': '',
  'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
  'chart/templates/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  replicas: 3
  selector:
    matchLabels: { app: shop }
  strategy:
    type: RollingUpdate
    rollingUpdate: { maxUnavailable: 0, maxSurge: 1 }
  template:
    metadata:
      labels: { app: shop }
    spec:
      containers:
        - name: shop
          image: "registry.example.com/shop:{{ .Values.image.tag }}"
          readinessProbe:
            httpGet: { path: /healthz, port: 8080 }
`,
};
