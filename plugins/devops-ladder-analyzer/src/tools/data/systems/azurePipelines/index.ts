export { AZURE_PIPELINES_TOOLS } from './azurePipelinesTools';
