export * from './Manifest';
export * from './readManifests';
