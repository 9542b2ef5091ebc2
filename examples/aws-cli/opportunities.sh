#!/usr/bin/env bash
# Creates an opportunity with the AWS CLI and reads it back, once by --endpoint-url and once by the environment.
set -euo pipefail

# An emulator on a free port. Its first line has its URL; it ends with this script.
exec 3< <(exec npx partner-central-emulator --port 0 2>&1)
emulator=$!
trap 'kill "$emulator"' EXIT
read -r line <&3
endpoint=$(grep -o 'http://[^ )]*' <<<"$line")

export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1 AWS_PAGER=
id=$(aws partnercentral-selling create-opportunity --endpoint-url "$endpoint" --catalog Sandbox \
  --client-token "$RANDOM-$RANDOM" --origin "Partner Referral" --partner-opportunity-identifier CRM-1 \
  --query Id --output text)
echo "created $id"

# A CLI of 2.13 or later, or 1.29.21 or later, finds the emulator without an option.
export AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING=$endpoint
aws partnercentral-selling list-opportunities --catalog Sandbox \
  --query 'OpportunitySummaries[].[Id, PartnerOpportunityIdentifier]' --output text

# An error has a name, and its ErrorList says which member is meant.
if aws partnercentral-selling get-opportunity --catalog Sandbox --identifier O999999999 2>error.txt; then
  echo 'An unknown opportunity was found.' >&2
  exit 1
fi
grep -o ResourceNotFoundException error.txt
rm error.txt
