/** The form of a calculator link (facts B.1, 2026). */
const calculator = /^https:\/\/(calculator\.aws|pricing\.calculator\.aws\.eu)\/#\/estimate\?id=[a-f0-9]{32,64}$/;

interface Spending {
  readonly ExpectedCustomerSpend?: readonly { readonly EstimationUrl?: string | null }[] | null;
}

/** The project with each EstimationUrl that is no calculator link set to null: no error, the amount stays (facts D; PM). */
export function settleEstimationUrls<P extends Spending>(project: P): P {
  const { ExpectedCustomerSpend: spend } = project;
  if (!spend) return project;
  const settled = spend.map((item) => ({
    ...item,
    EstimationUrl: item.EstimationUrl && calculator.test(item.EstimationUrl) ? item.EstimationUrl : null,
  }));
  return { ...project, ExpectedCustomerSpend: settled };
}
