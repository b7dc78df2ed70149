/** What a reviewer reads of one outcome. The words come from who asks. */
export { reviewOf } from '../review/review.ts'
