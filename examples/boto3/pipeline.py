"""What an application does. It knows nothing of the emulator: boto3 reads the endpoint from the environment."""

import uuid

import boto3


def open_opportunities():
    """Ids of all opportunities that are not closed."""
    client = boto3.client("partnercentral-selling", region_name="us-east-1")
    pages = client.get_paginator("list_opportunities").paginate(Catalog="Sandbox")
    rows = [row for page in pages for row in page["OpportunitySummaries"]]
    return [row["Id"] for row in rows if (row.get("LifeCycle") or {}).get("Stage") not in ("Launched", "Closed Lost")]


def create(key):
    client = boto3.client("partnercentral-selling", region_name="us-east-1")
    return client.create_opportunity(
        Catalog="Sandbox",
        ClientToken=str(uuid.uuid4()),
        Origin="Partner Referral",
        PartnerOpportunityIdentifier=key,
    )["Id"]


def postpone(identifier, date):
    """Moves the close date. Everything else is sent back as it was read: what an update leaves out becomes null."""
    client = boto3.client("partnercentral-selling", region_name="us-east-1")
    read = client.get_opportunity(Catalog="Sandbox", Identifier=identifier)
    kept = ("Customer", "Marketing", "NationalSecurity", "OpportunityType", "PartnerOpportunityIdentifier", "Project")
    members = {name: read[name] for name in kept if read.get(name) is not None}
    life_cycle = {**(read.get("LifeCycle") or {}), "TargetCloseDate": date}
    client.update_opportunity(
        Catalog="Sandbox",
        Identifier=identifier,
        LastModifiedDate=read["LastModifiedDate"],
        LifeCycle={name: value for name, value in life_cycle.items() if value is not None},
        **members,
    )
