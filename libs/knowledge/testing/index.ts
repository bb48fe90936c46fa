export { knowledgeMatrix } from '../api/knowledge.matrix';
