export { useMoney } from '@wijkspoor/platform/web/i18n/money';
