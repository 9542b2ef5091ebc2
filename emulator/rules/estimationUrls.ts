/** The form of a calculator link (behaviour B.1, 2026). */
const calculatorUrl = /^https:\/\/(calculator\.aws|pricing\.calculator\.aws\.eu)\/#\/estimate\?id=[a-f0-9]{32,64}$/;

interface ProjectWithSpend {
  readonly ExpectedCustomerSpend?: readonly { readonly EstimationUrl?: string | null }[] | null;
}

/** Sets each EstimationUrl that is not a calculator link to null, without an error; the amount stays (behaviour D.24; PM). */
export function clearInvalidEstimationUrls<P extends ProjectWithSpend>(project: P): P {
  const { ExpectedCustomerSpend: spend } = project;
  if (!spend) return project;
  const cleaned = spend.map((item) => ({
    ...item,
    EstimationUrl: item.EstimationUrl && calculatorUrl.test(item.EstimationUrl) ? item.EstimationUrl : null,
  }));
  return { ...project, ExpectedCustomerSpend: cleaned };
}
