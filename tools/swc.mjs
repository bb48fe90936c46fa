/** How swc reads our TypeScript: decorators with their types, fields as in the decorators' time. Used by the build and by jest. */
export const swcOptions = {
  swcrc: false,
  configFile: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};
