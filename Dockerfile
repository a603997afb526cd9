# Vinculum in a container. docker-compose.yml runs it beside Neo4j; docs/deploy.md says how.

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    VINCULUM_DATA=/data
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/cypher ./cypher
COPY --from=build /app/server/cli/bin.js ./server/cli/bin.js
COPY --from=build /app/server/demo/case ./server/demo/case
RUN chmod 755 server/cli/bin.js \
    && ln -s /app/server/cli/bin.js /usr/local/bin/vinculum \
    && install -d -m 700 -o node -g node /data
USER node
VOLUME /data
EXPOSE 4780
HEALTHCHECK --interval=15s --timeout=10s --start-period=30s --retries=4 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:4780/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["vinculum"]
CMD ["serve"]
