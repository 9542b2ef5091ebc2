# The emulator as an image: docker build -t partner-central-emulator . && docker run -p 127.0.0.1:8488:8488 partner-central-emulator
# With --control-from gateway at the end, the host reaches the inspector and the control plane as well.
FROM node:22-bookworm-slim AS build
WORKDIR /src
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund && npm run build --silent && npm pack --ignore-scripts --pack-destination /tmp

FROM node:22-bookworm-slim
COPY --from=build /tmp/partner-central-conformance-*.tgz /tmp/package.tgz
# Playwright, the peer, is only needed to run the tests, and not here.
RUN npm install --global --ignore-scripts --omit=peer --omit=dev --no-audit --no-fund /tmp/package.tgz && rm /tmp/package.tgz
USER node
EXPOSE 8488
# Another container calls it by its own name for this one: add --allow-host NAME.
ENTRYPOINT ["partner-central-emulator", "--host", "0.0.0.0"]
