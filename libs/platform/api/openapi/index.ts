export { ApiDocument, OpenApiController } from './openapi.controller';
